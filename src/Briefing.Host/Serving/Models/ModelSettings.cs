using System.Net;
using Briefing.Conversation.Models;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving.Models;

/// <summary>What <c>appsettings.json</c> says of a model, under the key <c>Model</c>; without an endpoint there is none.</summary>
internal sealed record ModelSettings
{
    /// <summary>The environment variable, or user secret, that holds the key; a key never stands in the settings.</summary>
    internal const string KeyVariable = "BRIEFING_MODEL_KEY";

    /// <summary>The address of an OpenAI-compatible service, up to and with its version: <c>http://localhost:11434/v1</c>; null for none.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The hosts, beside this machine, that may be called; the endpoint's must be one of them.</summary>
    public string[] AllowedHosts { get; set; } = []; // the generated reader would leave an init-only one null

    /// <summary>The name of a chat model; null for none.</summary>
    public string? Chat { get; init; }

    /// <summary>The name of an embedding model; null for none.</summary>
    public string? Embedding { get; init; }

    /// <summary>How long an answer waits for it, in seconds, above 0 and at most 30; null for 2.</summary>
    public double? TimeoutSeconds { get; init; }

    /// <summary>The model as the bot uses it; null where none is set up.</summary>
    /// <exception cref="CommandFailure">A setting is at fault; the message says which and what to write.</exception>
    internal ModelOptions? Options(TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(Endpoint) || (Chat is null && Embedding is null)) return null;
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            throw new CommandFailure("appsettings.json, Model: Endpoint must be an http or https address such as http://localhost:11434/v1.");
        if (!IsThisMachine(address) && !AllowedHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
            throw new CommandFailure($"appsettings.json, Model: {address.Host} is not among AllowedHosts; questions and quotes would be sent there, so name it there if that is meant.");
        if (!IsThisMachine(address) && address.Scheme != "https")
            throw new CommandFailure("appsettings.json, Model: an Endpoint that is not on this machine must begin with https.");
        if (TimeoutSeconds is { } seconds && seconds is not (> 0 and <= 30))
            throw new CommandFailure("appsettings.json, Model: TimeoutSeconds must be above 0 and at most 30.");
        var timeout = TimeSpan.FromSeconds(TimeoutSeconds ?? 2);
        var endpoint = new ModelEndpoint(address, Secrets.Read(KeyVariable), timeout, time);
        return new ModelOptions
        {
            Chat = Chat is null ? null : new CompatibleChat(endpoint, Chat),
            Embeddings = Embedding is null ? null : new CompatibleEmbeddings(endpoint, Embedding),
            Timeout = timeout,
        };
    }

    private static bool IsThisMachine(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
