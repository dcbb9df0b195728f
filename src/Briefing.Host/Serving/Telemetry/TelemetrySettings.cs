using Briefing.Host.Commands;

namespace Briefing.Host.Serving.Telemetry;

/// <summary>What <c>appsettings.json</c> says of telemetry, under the key <c>Telemetry</c>. Nothing is sent where no endpoint is named.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>The OpenTelemetry collector: an http or https address; null for none. <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> goes first.</summary>
    public string? Endpoint { get; init; }

    /// <summary>How it is spoken to: <c>grpc</c> (also where null) or <c>http/protobuf</c>. <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> goes first.</summary>
    public string? Protocol { get; init; }

    /// <summary>How often metrics are sent, in seconds: 1 to 3600; null for 60.</summary>
    public int? EverySeconds { get; init; }

    /// <summary>Where telemetry is sent; null for nowhere.</summary>
    /// <exception cref="CommandFailure">A setting cannot be used; the message says what to change.</exception>
    internal TelemetryTarget? Target
    {
        get
        {
            var (endpoint, protocol) = (Set("OTEL_EXPORTER_OTLP_ENDPOINT") ?? Endpoint, Set("OTEL_EXPORTER_OTLP_PROTOCOL") ?? Protocol ?? "grpc");
            if (string.IsNullOrWhiteSpace(endpoint)) return null;
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
                throw Fault("Endpoint is not an http or https address without a user name; give one like http://localhost:4317.");
            if (protocol is not ("grpc" or "http/protobuf")) throw Fault("Protocol is neither grpc nor http/protobuf.");
            if (EverySeconds is < 1 or > 3600) throw Fault($"EverySeconds is {EverySeconds}: give 1 to 3600.");
            return new TelemetryTarget(address, protocol == "grpc", TimeSpan.FromSeconds(EverySeconds ?? 60));
        }
    }

    private static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static CommandFailure Fault(string what) => new($"appsettings.json, Telemetry: {what}", CommandFailure.WrongUsage);
}

/// <summary>Where telemetry is sent.</summary>
/// <param name="Endpoint">The collector.</param>
/// <param name="IsGrpc">Whether it is spoken to over gRPC, and not with protobuf over HTTP.</param>
/// <param name="Every">How often metrics are sent.</param>
internal sealed record TelemetryTarget(Uri Endpoint, bool IsGrpc, TimeSpan Every);
