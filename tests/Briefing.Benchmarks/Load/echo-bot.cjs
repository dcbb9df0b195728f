// The reference: a bot of the official SDK that answers each message with its own words, as the SDK's own sample does.
"use strict";
const express = require("express");
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require("botbuilder");

const [port, appId, metadata] = process.argv.slice(2);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(appId ? {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: "unused",
  MicrosoftAppType: "MultiTenant",
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: metadata,
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  OAuthUrl: metadata,
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  CallerId: "urn:botframework:azure",
} : {}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const app = express();
app.use(express.json());
app.post("/api/messages", (request, response) => adapter.process(request, response, (context) => bot.run(context)));
app.listen(Number(port), "127.0.0.1", () => console.log("listening"));
