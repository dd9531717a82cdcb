"""Texts that several tests use."""

BRAND = '''brand acme {
  name: "Acme Sandwich Co"
  website: "https://www.acmesandwich.example"
  support_email: "help@acmesandwich.example"
  support_phone: "+15559876543"
}
'''

FLAWED = BRAND + '''
campaign weekly_deals {
  brand: acme
  use_case: marketing
  description: "Acme Sandwich Co texts one deal a week to customers who signed up on its website."
  opt_in_message: "🥪 ${brand.name}: You're subscribed to weekly deals."
  opt_out_message: "${brand.name}: You're unsubscribed and will get no more messages."
  age_gated: maybe
}
'''

# What VS Code (vscode-languageclient 9) declares, as far as this server reads it.
VSCODE = {
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "changeAnnotationSupport": {"groupsOnLabel": True}},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        "configuration": True,
        "workspaceFolders": True,
        "symbol": {"symbolKind": {"valueSet": list(range(1, 27))}},
        "diagnostics": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
    },
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": False, "tagSupport": {"valueSet": [1, 2]},
                               "codeDescriptionSupport": True, "dataSupport": True},
        "synchronization": {"dynamicRegistration": True, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]},
                       "completionItemKind": {"valueSet": list(range(1, 26))}},
        "hover": {"dynamicRegistration": True, "contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True, "symbolKind": {"valueSet": list(range(1, 27))}},
        "codeAction": {"isPreferredSupport": True, "dataSupport": True,
                       "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source", "source.fixAll"]}}},
        "foldingRange": {"rangeLimit": 5000, "lineFoldingOnly": True},
        "documentLink": {"tooltipSupport": True},
        "diagnostic": {"dynamicRegistration": True, "relatedDocumentSupport": False},
    },
    "general": {"positionEncodings": ["utf-16"]},
}

# The same without pull diagnostics: what older clients and most other editors are.
PUSHING = {**VSCODE, "textDocument": {key: value for key, value in VSCODE["textDocument"].items() if key != "diagnostic"}}
