using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>Gets the bot's token by the managed identity of the machine it runs on, with Azure.Identity.</summary>
internal sealed class ManagedIdentity : ITokenIssuance
{
    private readonly ManagedIdentityCredential _credential;

    /// <param name="appId">The bot's app id, which is the client id of its identity.</param>
    /// <param name="transport">The wire to the machine's metadata service; null for the usual one.</param>
    internal ManagedIdentity(string appId, HttpPipelineTransport? transport = null)
    {
        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId));
        if (transport is not null) options.Transport = transport;
        _credential = new ManagedIdentityCredential(options);
    }

    /// <inheritdoc/>
    public async Task<BotToken> RequestAsync(CancellationToken cancellation)
    {
        try
        {
            var token = await _credential.GetTokenAsync(new TokenRequestContext([BotToken.Scope]), cancellation);
            return new BotToken(token.Token, token.ExpiresOn);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new TokenUnavailableException("The machine's managed identity gave none; check that the identity is assigned to it.", fault);
        }
    }
}
