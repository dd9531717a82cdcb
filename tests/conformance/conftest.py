"""The clients that the server is taken through a session with, and what a session leaves behind."""

import json
import os
import pathlib
import shutil

import pytest
import pytest_lsp
from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.protocol import default_converter
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, LanguageClient, register_lsp_features

import checks  # registers our checks beside those of pytest-lsp

HERE = pathlib.Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "harbor-bakery"

# What these clients say of themselves: as pytest-lsp ships it, and as recorded from a client, in clients/.
PRESETS = ["visual-studio-code@1.65.2", "neovim@0.7.0", "neovim@0.8.0", "neovim@0.10.0", "neovim@0.11.0", "emacs@29.1"]
RECORDED = sorted((HERE / "clients").glob("*.json"))
REFRESHES = [types.WORKSPACE_INLAY_HINT_REFRESH, types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_SEMANTIC_TOKENS_REFRESH]


def capabilities_of(client):
    if isinstance(client, str):
        return pytest_lsp.client_capabilities(client)
    params = get_converter().structure(json.loads(client.read_text()), types.InitializeParams)
    return params.capabilities


def published(client: LanguageClient, params: types.PublishDiagnosticsParams):
    checks.published_diagnostics(client.capabilities, params)
    client.published.append(params)


def registered(client: LanguageClient, params: types.RegistrationParams):
    client.registered += params.registrations


def refreshed(client: LanguageClient, params):
    pass


def make_client():
    client = LanguageClient(converter_factory=default_converter)
    client.published = []  # every PublishDiagnosticsParams that came, in order
    client.registered = []
    ours = {types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: published, types.CLIENT_REGISTER_CAPABILITY: registered}
    ours.update((each, refreshed) for each in REFRESHES)
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **ours})
    return client


@pytest_lsp.fixture(
    config=pytest_lsp.ClientServerConfig(server_command=[os.environ["CAMPAIGN_LS"], "lsp"], client_factory=make_client),
    params=PRESETS + RECORDED,
    ids=lambda client: client if isinstance(client, str) else client.stem,
)
async def client(lsp_client: LanguageClient, request, tmp_path):
    """A client in a project of its own, `client.project`; `client.server` is what the server said that it can do."""
    lsp_client.project = tmp_path / "harbor-bakery"
    shutil.copytree(EXAMPLE, lsp_client.project)
    root = lsp_client.project.as_uri()
    params = types.InitializeParams(
        capabilities=capabilities_of(request.param),
        root_uri=root,
        workspace_folders=[types.WorkspaceFolder(uri=root, name="harbor-bakery")],
    )
    result = await lsp_client.initialize_session(params)
    lsp_client.server = result.capabilities
    yield
    await lsp_client.shutdown_session()
    assert lsp_client._server.returncode == 0
    assert lsp_client.error is None
    assert not lsp_client.messages, lsp_client.messages


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter):
    def count(*kinds):
        return sum(len(terminalreporter.stats.get(kind, [])) for kind in kinds)

    for report in terminalreporter.stats.get("failed", []) + terminalreporter.stats.get("error", []):
        terminalreporter.write_line("FAIL  %s\n%s" % (report.nodeid, report.longreprtext))
    terminalreporter.write_line("%d passed, %d failed" % (count("passed"), count("failed", "error")))
