using System.Reflection;
using Briefing.Knowledge;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Briefing.Host.Serving.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector, by OTLP. Of ASP.NET Core and the runtime their own metrics go along; their spans do not,
/// for those hold addresses, and addresses may hold questions.
/// </summary>
internal sealed class TelemetryExport(TelemetryTarget target) : IHostedService, IDisposable
{
    private static readonly string[] Meters =
        [Metering.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("briefing-bot", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3));
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter((exporter, reader) =>
        {
            Point(exporter, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)target.Every.TotalMilliseconds;
        }).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Tracing.Name).AddOtlpExporter(exporter => Point(exporter, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <summary>What was not sent yet is sent, as far as that can be done while the host is being stopped.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            const int MostMilliseconds = 3000;
            _metrics?.ForceFlush(MostMilliseconds);
            _traces?.ForceFlush(MostMilliseconds);
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    private void Point(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = target.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        // An address that is set in code is taken as it is; below a collector's root lie its paths.
        exporter.Endpoint = target.IsGrpc ? target.Endpoint : new Uri($"{target.Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
