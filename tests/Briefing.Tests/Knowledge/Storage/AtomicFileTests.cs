using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_OverAnother_LeavesNothingBesideIt()
    {
        AtomicFile.Write(_folder["shelf/a"], "first"u8, _folder.Path);
        AtomicFile.Write(_folder["shelf/a"], "then"u8, _folder.Path);
        File.ReadAllText(_folder["shelf/a"]).ShouldBe("then");
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public void Sweep_FileOfAProgramThatWasKilled_IsDeleted()
    {
        _folder.Write("0123.tmp", "half");
        _folder.Write("facts-1.json", "{}");
        AtomicFile.Sweep(_folder.Path);
        Directory.GetFiles(_folder.Path).ShouldBe([_folder["facts-1.json"]]);
    }

    [Fact]
    public void Sweep_FileThatSomebodyIsWriting_IsKept()
    {
        using (File.OpenHandle(_folder["0123.tmp"], FileMode.CreateNew, FileAccess.Write, FileShare.Delete))
        {
            AtomicFile.Sweep(_folder.Path);
            File.Exists(_folder["0123.tmp"]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Write_WhileOthersSweep_LosesNothing()
    {
        using var stop = new CancellationTokenSource();
        var sweeping = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested) AtomicFile.Sweep(_folder.Path);
        });
        Parallel.For(0, 400, n => AtomicFile.Write(_folder[$"shelf/{n}"], [(byte)n], _folder.Path, isFlushed: false));
        await stop.CancelAsync();
        await sweeping;
        Directory.GetFiles(_folder["shelf"]).Length.ShouldBe(400);
        Directory.GetFiles(_folder.Path).ShouldBeEmpty();
    }
}
