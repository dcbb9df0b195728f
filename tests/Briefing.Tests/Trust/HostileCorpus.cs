using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Host;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Trust;

/// <summary>The real host over documents whose writer means harm to whoever reads a quote of them.</summary>
public sealed class HostileCorpus : IAsyncLifetime
{
    internal const string Question = "What did Rona Vask say about the quay?";

    /// <summary>Is set in the window of whatever runs a document's words as script.</summary>
    internal const string Canary = "pwned";

    private const string Report = """
        Rona Vask said that the quay <script>window.pwned=1</script> would open in spring.

        Rona Vask said that the quay <img src=x onerror="window.pwned=1"> was safe.

        Rona Vask said that the quay needs [no repair](javascript:window.pwned=1), <!channel> and @everyone.

        Rona Vask said that the quay *must* not &lt;close&gt; <https://evil.example|harbour.example> before ```June```.

        """;

    private const string Turned = "Rona Vask said that the quay \u202Eesolc ton dluow\u202C this year.\n";

    /// <summary>The speaker's name has a Cyrillic letter.</summary>
    private const string Disguised = "Rona V\u0430sk said that the quay would be sold.\n";

    private const string Sources = """
        sources:
          - file: report.txt
            id: report
            title: '<script>window.pwned=1</script> [The quay](javascript:window.pwned=1) @everyone'
            authors: ['<img src=x onerror=window.pwned=1>']
            publisher: '</title><svg onload=window.pwned=1> <!here>'
            published: 2024-05-06
            url: 'https://tide.example/"onmouseover="window.pwned=1'
        """;

    private readonly TemporaryFolder _folder = new();
    private BriefingServer? _server;

    internal string Address => _server!.Address;

    internal BriefingServer Server => _server!;

    public async Task InitializeAsync()
    {
        _folder.File("sources/report.txt", Report);
        _folder.File("sources/turned.txt", Turned);
        _folder.File("sources/disguised.txt", Disguised);
        _folder.File("sources/sources.yaml", Sources);
        var choice = StoreChoice.Of([_folder.At("sources")], _folder.At("briefing.db"));
        _server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet(), CancellationToken.None);
        await _server.Reading;
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }
}
