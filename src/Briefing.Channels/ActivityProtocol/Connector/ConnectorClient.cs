using System.Net.Http.Headers;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors.Outbound;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Sending;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Pipelines = System.Collections.Concurrent.ConcurrentDictionary<string, Polly.ResiliencePipeline<System.Net.Http.HttpResponseMessage>>;

namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>Posts activities to the service that a conversation lives on. A send that fails is logged and told; it throws nothing.</summary>
internal sealed class ConnectorClient : IDisposable
{
    /// <summary>The most hosts whose breakers are remembered. Each is named by a stranger, so the number has a bound.</summary>
    private const int MaxHosts = 256;

    /// <summary>The most bytes of an answer that are read; an id is all that is wanted.</summary>
    private const int MaxAnswerBytes = 64 * 1024;

    /// <summary>What the channel is called in what is counted.</summary>
    private const string Channel = "bot-framework";

    private readonly Pipelines _pipelines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Pipelines _once = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient _http;
    private readonly ConnectorOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<double> _randomness;
    private readonly ILogger<ConnectorClient> _log;

    internal ConnectorClient(HttpMessageHandler handler, ConnectorOptions options, TimeProvider clock, Func<double> randomness, ILogger<ConnectorClient> log)
    {
        // The pipeline keeps the time, so that a test need not wait.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
        (_options, _clock, _randomness, _log) = (options, clock, randomness, log);
    }

    /// <summary>Posts one activity, under the one it answers where that is known.</summary>
    /// <param name="service">A service address that <see cref="Doors.ServiceAddress"/> let through.</param>
    /// <param name="activity">The activity; its conversation has an id.</param>
    /// <param name="cancellation">Ends the send, which is then told as not delivered.</param>
    internal async Task<SendResult> SendAsync(Uri service, Activity activity, CancellationToken cancellation)
    {
        var address = ConnectorAddress.Activities(service, activity.Conversation!.Id!, activity.ReplyToId);
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity);
        var type = activity.Type ?? "";
        try
        {
            using var response = await PipelineOf(service, _pipelines, host => ConnectorPipeline.For(host, _options, _clock, _randomness, _log)).ExecuteAsync(
                async attempt => await PostAsync(service, address, body, attempt), cancellation);
            if (type != ActivityTypes.Typing) ChannelInstruments.CountSent(Channel, response.IsSuccessStatusCode ? "delivered" : "refused");
            if (response.IsSuccessStatusCode) return new SendResult(true, await ReadIdAsync(response, cancellation));
            ChannelLog.SendRefused(_log, type, service.Authority, (int)response.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or OperationCanceledException)
        {
            // A typing that the reply has overtaken is no failure.
            if (type != ActivityTypes.Typing) ChannelInstruments.CountSent(Channel, "failed");
            if (!cancellation.IsCancellationRequested) ChannelLog.SendFailed(_log, type, service.Authority, fault.GetType().Name);
        }

        return new SendResult(false, null);
    }

    /// <summary>Posts an activity that answers none, once: whoever keeps what is owed tries again.</summary>
    /// <param name="service">A service address that <see cref="Doors.ServiceAddress"/> let through.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="body">The activity as it goes over the wire.</param>
    /// <param name="key">The same for each attempt at the same message; sent as <c>Idempotency-Key</c>, for services that know it.</param>
    /// <param name="cancellation">Ends the attempt, and then nobody knows whether it arrived.</param>
    /// <exception cref="OperationCanceledException">The attempt was ended.</exception>
    internal async Task<SendOutcome> SendOnceAsync(Uri service, string conversationId, byte[] body, string key, CancellationToken cancellation)
    {
        var address = ConnectorAddress.Activities(service, conversationId, null);
        try
        {
            using var response = await PipelineOf(service, _once, host => ConnectorPipeline.Once(host, _options, _clock, _log)).ExecuteAsync(
                async attempt => await PostAsync(service, address, body, attempt, key), cancellation);
            ChannelInstruments.CountSent(Channel, response.IsSuccessStatusCode ? "delivered" : "refused");
            return ConnectorOutcome.Of(response, response.IsSuccessStatusCode ? await ReadIdAsync(response, cancellation) : null, _clock);
        }
        catch (Exception fault) when (fault is HttpRequestException or BrokenCircuitException)
        {
            ChannelInstruments.CountSent(Channel, "failed");
            return ConnectorOutcome.Of(fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static ResiliencePipeline<HttpResponseMessage> PipelineOf(Uri service, Pipelines known, Func<string, ResiliencePipeline<HttpResponseMessage>> make)
    {
        if (known.Count >= MaxHosts && !known.ContainsKey(service.Authority)) known.Clear();
        return known.GetOrAdd(service.Authority, make);
    }

    private async Task<HttpResponseMessage> PostAsync(Uri service, Uri address, byte[] body, CancellationToken cancellation, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Options.Set(BotTokenHandler.Service, service);
        if (key is not null) request.Headers.Add("Idempotency-Key", $"\"{key}\"");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
    }

    /// <summary>The id in the answer. Some connectors answer 202 with nothing, or with an object that has no id; that is no fault.</summary>
    private static async Task<string?> ReadIdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, ActivityJson.Wire.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
