using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Knowledge.Storage;

/// <summary>One PostgreSQL store as several programs have it.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PostgreSqlFixture _own = new();
    private readonly List<FactStore> _open = [];

    public void Dispose()
    {
        foreach (var store in _open) store.Dispose();
        _own.Dispose();
    }

    [SkippableFact]
    public async Task WaitForChange_AnotherProgramPuts_Completes()
    {
        var (writer, reader) = (Open(), Open());
        var waiting = reader.WaitForChangeAsync(reader.Version, CancellationToken.None);
        writer.WriteState("a", "{}", FixedTime.Start);
        waiting.IsCompleted.ShouldBeFalse();
        writer.Put(Intakes.Of("tide.txt", "Ayla Demir said that the tide was high."));
        await waiting.WaitAsync(Patience);
        reader.Load().Documents.ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task WaitForChange_ChangedBefore_CompletesAtOnce()
    {
        var (writer, reader) = (Open(), Open());
        var known = reader.Version;
        writer.Put(Intakes.Of("tide.txt", "Ayla Demir said that the tide was high."));
        await reader.WaitForChangeAsync(known, CancellationToken.None).WaitAsync(Patience);
    }

    [SkippableFact]
    public async Task WaitForChange_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Open().WaitForChangeAsync(0, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting.WaitAsync(Patience));
    }

    [SkippableFact]
    public async Task Reserve_SourceOfAnotherProgram_WaitsUntilThatOneIsDone()
    {
        var (first, second) = (Open(), Open());
        var held = first.Reserve(["/sources", "/more"]);
        using (second.Reserve(["/others"]))
        {
            var waiting = Task.Run(() => second.Reserve(["/more"]));
            (await Task.WhenAny(waiting, Task.Delay(500))).ShouldNotBe(waiting);
            held.Dispose();
            (await waiting.WaitAsync(Patience)).Dispose();
        }
    }

    [SkippableFact]
    public async Task Reserve_Cancelled_Ends()
    {
        using var held = Open().Reserve(["/sources"]);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var second = Open();
        await Should.ThrowAsync<OperationCanceledException>(Task.Run(() => second.Reserve(["/sources"], stop.Token)).WaitAsync(Patience));
    }

    [SkippableFact]
    public async Task Put_TheSameDocumentsFromManyPrograms_StoresEachOnce()
    {
        var intakes = Enumerable.Range(0, 12).Select(n => Intakes.Of($"tide{n}.txt", $"Ayla Demir said that tide {n} was high.")).ToArray();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Open()).ToArray().Select(store =>
            Task.Run(() => intakes.Select(intake => store.Put(intake).Outcome).ToArray())));
        outcomes.SelectMany(one => one).Count(outcome => outcome == IntakeOutcome.New).ShouldBe(12);
        outcomes.SelectMany(one => one).Count(outcome => outcome == IntakeOutcome.Unchanged).ShouldBe(36);
        var store = Open();
        (store.Version, store.Load().Documents.Length).ShouldBe((12, 12));
    }

    [SkippableFact]
    public async Task Put_DifferentFilesOfOneId_OneHasItAndTheOthersConflict()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => (Store: Open(), Intake: Intakes.Of($"tide{n}.txt", $"Ayla Demir said that tide {n} was high.", id: "tide")))
            .ToArray().Select(one => Task.Run(() => one.Store.Put(one.Intake).Outcome)));
        outcomes.Order().ShouldBe([IntakeOutcome.New, IntakeOutcome.Conflict, IntakeOutcome.Conflict, IntakeOutcome.Conflict]);
    }

    [SkippableFact]
    public void ReadSealedText_CaptureChangedInTheDatabase_IsNull()
    {
        var store = Open();
        var intake = Intakes.Of("tide.txt", "Ayla Demir said that the tide was high.");
        store.Put(intake);
        store.ReadSealedText(intake.Capture.Sha256).ShouldNotBeNull();
        _own.Database.Change((connection, _) => connection.Run("UPDATE captures SET bytes = set_byte(bytes, 0, 66)"));
        store.ReadSealedText(intake.Capture.Sha256).ShouldBeNull();
        store.ReadCapture(intake.Capture.Sha256).ShouldBeNull();
        store.Put(intake with { Fingerprint = "again" });
        store.ReadSealedText(intake.Capture.Sha256).ShouldBe(intake.Document.Text.Value);
    }

    [SkippableFact]
    public void ReadSealedText_ExtractedTextChangedInTheDatabase_IsNull()
    {
        var store = Open();
        var intake = Intakes.Of("page.html", "Ayla Demir said that the tide was high.", extractor: "html/1");
        store.Put(intake);
        store.ReadSealedText(intake.Capture.Sha256).ShouldBe(intake.Document.Text.Value);
        _own.Database.Change((connection, _) => connection.Run("UPDATE texts SET utf8 = set_byte(utf8, 0, 66)"));
        store.ReadSealedText(intake.Capture.Sha256).ShouldBeNull();
    }

    [SkippableFact]
    public void WriteState_WhatPostgreSqlRefuses_IsKeptAllTheSame()
    {
        var store = Open();
        store.WriteState("nul\0key", "{\"half\":\"\uD800\"}", FixedTime.Start);
        store.ReadState("nul\0key").ShouldNotBeNull().ShouldStartWith("{\"half\"");
        store.ReadState("nul").ShouldBeNull();
    }

    private FactStore Open()
    {
        var store = PostgreSqlFactStore.Open(PostgreSqlAddress.Parse(_own.Address), new FixedTime());
        _open.Add(store);
        return store;
    }
}
