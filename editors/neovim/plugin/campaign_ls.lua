if vim.g.loaded_campaign_ls then
  return
end
vim.g.loaded_campaign_ls = true

if not vim.g.campaign_ls_no_autostart then
  require('campaign_ls').enable()
end
