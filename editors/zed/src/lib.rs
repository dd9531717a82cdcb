//! Tells Zed how the server is started. Zed compiles this to WebAssembly when it installs the extension.
use zed_extension_api::{self as zed, LanguageServerId, Result};

struct Campaigns;

impl zed::Extension for Campaigns {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &zed::Worktree) -> Result<zed::Command> {
        let command = worktree
            .which("campaign-ls")
            .ok_or("there is no campaign-ls in your PATH: run `make install` in a checkout of campaign-ls")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Campaigns);
