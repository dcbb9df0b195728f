using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Tests.Host.Serving.Doors.SignIn;

/// <summary>What stands before the host in earnest: it ends TLS, on this machine, and passes requests on as <c>http</c>.</summary>
internal sealed class TlsProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private TlsProxy(WebApplication app) => _app = app;

    /// <summary>Where requests go.</summary>
    internal string Target { get; set; } = "";

    internal static async Task<TlsProxy> StartAsync(int port, string name)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(Certificate(name))));
        var app = builder.Build();
        var proxy = new TlsProxy(app);
        app.Run(proxy.PassAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), Target + context.Request.Path.ToUriComponent() + context.Request.QueryString);
        if (!HttpMethods.IsGet(context.Request.Method)) request.Content = new StreamContent(context.Request.Body);
        foreach (var (header, values) in context.Request.Headers)
            if (!request.Headers.TryAddWithoutValidation(header, values.ToArray())) request.Content?.Headers.TryAddWithoutValidation(header, values.ToArray());
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (header, values) in response.Headers.Concat(response.Content.Headers))
            if (header != "Transfer-Encoding") context.Response.Headers[header] = values.ToArray();
        await response.Content.CopyToAsync(context.Response.Body);
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }
}
