using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>
/// The keys of one issuer, read from its OpenID Connect metadata and kept. IdentityModel's own cache reads the wall clock and
/// refreshes behind the back of the caller whose key is unknown; this one has an injected clock and lets that caller wait.
/// </summary>
/// <param name="http">The wire to the issuer.</param>
/// <param name="metadata">The address of the metadata.</param>
/// <param name="issuer">The issuer that the metadata must name.</param>
/// <param name="options">How long keys live.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where a failure is told.</param>
internal sealed class SigningKeys(HttpMessageInvoker http, Uri metadata, string issuer, AuthenticationOptions options, TimeProvider clock, ILogger log)
{
    private readonly Lock _gate = new();
    private readonly MetadataDocuments _documents = new(http, metadata);
    private SigningKeySet? _keys;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private Task _reading = Task.CompletedTask;

    /// <summary>The keys. Those that are due are read anew behind the caller's back; without any, the caller waits.</summary>
    /// <returns>Null where there are none, or none that are fresh enough, and they cannot be read.</returns>
    internal ValueTask<SigningKeySet?> CurrentAsync(CancellationToken cancellation)
    {
        var (keys, age) = Known();
        if (keys is null || age >= options.KeyLifetime + options.KeyGrace) return WaitAsync(cancellation);
        if (age >= options.KeyLifetime) _ = Read();
        return new(keys);
    }

    /// <summary>The keys after a token named one that is not among them: read anew where that was not done within the last hour.</summary>
    internal ValueTask<SigningKeySet?> AfterUnknownAsync(CancellationToken cancellation)
    {
        var (keys, age) = Known();
        return keys is not null && age < options.UnknownKeyPause ? new(keys) : WaitAsync(cancellation);
    }

    private (SigningKeySet? Keys, TimeSpan Age) Known()
    {
        lock (_gate) return (_keys, clock.GetUtcNow() - _readAt);
    }

    private async ValueTask<SigningKeySet?> WaitAsync(CancellationToken cancellation)
    {
        await Read().WaitAsync(cancellation);
        var (keys, age) = Known();
        return age < options.KeyLifetime + options.KeyGrace ? keys : null;
    }

    /// <summary>Begins to read, or joins whoever has begun; never while an attempt has just failed. The task does not fault.</summary>
    private Task Read()
    {
        lock (_gate)
        {
            if (!_reading.IsCompleted || clock.GetUtcNow() - _failedAt < options.FailurePause) return _reading;
            return _reading = Task.Run(ReadAsync);
        }
    }

    private async Task ReadAsync()
    {
        using var impatience = new CancellationTokenSource(options.MetadataTimeout, clock);
        try
        {
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, _documents, impatience.Token).WaitAsync(impatience.Token);
            if (read.Issuer != issuer) throw new InvalidDataException("The metadata are of another issuer.");
            var keys = new SigningKeySet(read.JsonWebKeySet ?? throw new InvalidDataException("The metadata lead to no keys."));
            if (keys.IsEmpty) throw new InvalidDataException("There is no key among those that were read that is long enough and for RSA signatures.");
            lock (_gate) (_keys, _readAt, _failedAt) = (keys, clock.GetUtcNow(), DateTimeOffset.MinValue);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or InvalidDataException or JsonException or InvalidOperationException or ArgumentException)
        {
            lock (_gate) _failedAt = clock.GetUtcNow();
            DoorLog.KeysNotRead(log, metadata.Host, fault is InvalidDataException or HttpRequestException ? fault.Message : fault.GetType().Name);
        }
    }
}
