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
}
