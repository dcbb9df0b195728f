using Briefing.Host.Commands;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Host.Commands;

/// <summary>The real command line over a PostgreSQL database.</summary>
public sealed class StoreAddressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgreSqlFixture _own = new();

    public void Dispose()
    {
        _own.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task Ask_AfterIngestExportAndImport_AnswersTheSameFromEitherDatabase()
    {
        var address = _own.Address;
        var sources = Harbour.Write(_folder);
        var ingested = await Run("ingest", sources, "--store", address);
        ingested.ShouldContain("2 documents");
        ingested.ShouldNotContain("Username");
        var answer = Quotes(await Run("ask", "--store", address, "--json", Harbour.Question));
        answer.ShouldContain("dredged before winter");

        await Run("export", _folder.At("a.tar.gz"), "--store", address);
        await Run("import", _folder.At("a.tar.gz"), "--store", _folder.At("b.db"));
        Quotes(await Run("ask", "--store", _folder.At("b.db"), "--json", Harbour.Question)).ShouldBe(answer);

        var other = PostgreSqlFixture.NewAddress();
        await Run("import", _folder.At("a.tar.gz"), "--store", other);
        Quotes(await Run("ask", "--store", other, "--json", Harbour.Question)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("postgresql://clerk:lighthouse@db.example/desk")]
    [InlineData("Host=db.example;Database=desk;Username=clerk;Password=lighthouse")]
    public async Task Store_PasswordOnTheCommandLine_IsRefusedWithoutRepeatingIt(string address)
    {
        foreach (var args in (string[][])[["ask", "--store", address, "What?"], ["ingest", ".", "--store", address], ["import", "a.tar.gz", "--store", address], ["sources", "list", "--store", address]])
        {
            var run = await CommandLineRun.OfAsync(args);
            run.ExitCode.ShouldBe(2, run.Error);
            run.Error.ShouldContain("PGPASSFILE");
            (run.Error + run.Output).ShouldNotContain("lighthouse");
        }
    }

    [Fact]
    public async Task Store_ServerThatIsNotThere_SaysSoInOneLine()
    {
        var run = await CommandLineRun.OfAsync("ask", "--store", "postgresql://clerk@127.0.0.1:41998/desk?connect_timeout=2", "What?");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("127.0.0.1:41998/desk cannot be reached");
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task Store_AddressThatCannotBeRead_SaysHowToWriteOne()
    {
        var run = await CommandLineRun.OfAsync("ask", "--store", "postgresql://db.example", "What?");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("postgresql://USER@HOST:5432/NAME");
    }

    /// <summary>The answer without what differs from run to run.</summary>
    private static string Quotes(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"(ms|elapsed_ms|conversation|answer_id|permalink)\":[^,}]+", "");

    private static async Task<string> Run(params string[] args)
    {
        var run = await CommandLineRun.OfAsync(args);
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    }
}
