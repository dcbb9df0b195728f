using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Backup;

/// <summary>Archives that are damaged, cut short, or made by somebody who means harm: each is refused, and nothing is left behind.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly TemporaryFolder _folder = new();

    public HostileArchiveTests()
    {
        _corpus.Ingest();
        using var store = _corpus.Open();
        StoreExport.Write(store, Archive);
        Directory.CreateDirectory(_folder["place"]);
    }

    private string Archive => _folder["backup.tar.gz"];

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Restore_CutShortAnywhere_IsRefused()
    {
        var whole = File.ReadAllBytes(Archive);
        for (var length = 0; length < whole.Length; length += whole.Length / 40)
        {
            File.WriteAllBytes(Archive, whole[..length]);
            Refused();
        }
    }

    [Fact]
    public void Restore_TarCutShortAnywhere_SaysThatItIsCutShort()
    {
        using var tar = new MemoryStream();
        using (var zipped = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress)) zipped.CopyTo(tar);
        foreach (var length in (int[])[0, 100, 512, 700, 2000, 9000, (int)tar.Length - 1100, (int)tar.Length - 1500])
        {
            Zip(tar.ToArray()[..length]);
            Refused().ShouldContain("cut short");
        }
    }

    [Fact]
    public void Restore_BytesChangedAnywhere_IsRefusedOrTheSame()
    {
        var whole = File.ReadAllBytes(Archive);
        for (var at = 12; at < whole.Length; at += whole.Length / 60)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            File.WriteAllBytes(Archive, changed);
            RefusedOrTheSame();
        }
    }

    /// <summary>Deflate has bits that mean nothing: a change there unpacks to the same bytes.</summary>
    private void RefusedOrTheSame()
    {
        var restored = _folder["place/deep/briefing.db"];
        try
        {
            StoreImport.Restore(Archive, restored);
        }
        catch (ArchiveException)
        {
            Directory.GetFileSystemEntries(_folder["place"]).ShouldBeEmpty();
            return;
        }

        using (var store = SqliteFactStore.Open(restored, _corpus.Time, Lexicon.Instance)) StoreContents.Of(store).ShouldBe(_corpus.Contents());
        Directory.Delete(_folder["place/deep"], recursive: true);
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/etc/evil")]
    [InlineData("captures/../../evil")]
    [InlineData("captures/ab/../../../evil")]
    [InlineData("sections/records/../../../evil")]
    [InlineData("sections/sqlite_master/000001.jsonl")]
    public void Restore_EntryThatLeadsElsewhere_IsRefused(string name)
    {
        var forgery = Forgery.Of(Archive);
        forgery.Entries.Insert(1, (name, "evil"u8.ToArray()));
        forgery.Write(Archive);
        Refused().ShouldContain("an entry that no backup has");
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public void Restore_Link_IsRefused(TarEntryType type)
    {
        var forgery = Forgery.Of(Archive);
        forgery.Write(Archive, type, forgery.Entries[1].Name);
        Refused().ShouldContain("not a plain file");
    }

    [Fact]
    public void Restore_CaptureOfOtherBytes_IsRefused()
    {
        Forgery.Of(Archive).Replace("captures/", "ferry", "fairy").Write(Archive);
        Refused().ShouldContain("is damaged");
    }

    [Fact]
    public void Restore_RowsOfOtherWords_IsRefused()
    {
        Forgery.Of(Archive).Replace("sections/people/", "Vasiliou", "Vasilios").Write(Archive);
        Refused().ShouldContain("the section people is damaged");
    }

    [Theory]
    [InlineData("captures/", "captured files are missing")]
    [InlineData("sections/people/", "the section people is damaged")]
    [InlineData("manifest.json", "its end is missing")]
    [InlineData("archive.json", "not a backup")]
    public void Restore_EntryTakenOut_IsRefused(string name, string why)
    {
        var forgery = Forgery.Of(Archive);
        forgery.Entries.RemoveAt(forgery.IndexOf(name));
        forgery.Write(Archive);
        Refused().ShouldContain(why);
    }

    [Fact]
    public void Restore_EntryTwiceOrOutOfOrder_IsRefused()
    {
        var twice = Forgery.Of(Archive);
        twice.Entries.Insert(2, twice.Entries[1]);
        twice.Write(Archive);
        Refused().ShouldContain("out of its order");
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":3", "newer version")]
    [InlineData("\"schema\":", "\"schema\":9", "newer version")]
    [InlineData("briefing-bot-backup", "some-other-backup", "not a backup")]
    public void Restore_HeadOfAnotherFormat_SaysWhose(string from, string to, string why)
    {
        Forgery.Of(Archive).Replace("archive.json", from, to).Write(Archive);
        Refused().ShouldContain(why);
    }

    [Fact]
    public void Restore_RecordThatNamesAPathInPlaceOfAHash_IsRefused()
    {
        var forgery = Forgery.Of(Archive);
        var records = Encoding.UTF8.GetString(forgery.Entries[forgery.IndexOf("sections/records/")].Bytes);
        var hash = records[(records.IndexOf("sha256", StringComparison.Ordinal) + 11)..][..64];
        forgery.Replace("sections/records/", hash, "../../../../../../../../tmp/evil").Resign("records").Write(Archive);
        Refused().ShouldContain("something that is not a hash");
    }

    [Theory]
    [InlineData("documents", "\"Decoded\"", "{}")]
    [InlineData("documents", "[\"version_id\"", "[\"id\"")]
    [InlineData("files", "]\n", ",1]\n")]
    [InlineData("passages", "[1,", "[77,")]
    public void Restore_RowsThatDoNotFit_IsRefused(string section, string from, string to)
    {
        Forgery.Of(Archive).Replace($"sections/{section}/", from, to).Resign(section).Write(Archive);
        Refused();
    }

    [Fact]
    public void Restore_ArchiveThatUnpacksToMuchMore_IsRefusedWithoutUnpackingIt()
    {
        using (var zipped = new GZipStream(File.Create(Archive), CompressionLevel.Fastest))
            for (var mb = 0; mb < 200; mb++) zipped.Write(new byte[1 << 20]);
        Refused();
        var forgery = Forgery.Of(Restorable());
        forgery.Entries.Insert(1, ("captures/00/" + new string('0', 64), new byte[120 << 20]));
        forgery.Write(Archive);
        Refused();
    }

    [Fact]
    public void Restore_AnotherKindOfFile_SaysSo()
    {
        File.WriteAllText(Archive, "These are notes, and no archive at all.");
        Refused().ShouldContain("not a .tar.gz file");
    }

    private string Restorable()
    {
        using var store = _corpus.Open();
        StoreExport.Write(store, Archive, replace: true);
        return Archive;
    }

    private void Zip(byte[] tar)
    {
        using var zipped = new GZipStream(File.Create(Archive), CompressionLevel.Fastest);
        zipped.Write(tar);
    }

    private string Refused()
    {
        var refused = Should.Throw<ArchiveException>(() => StoreImport.Restore(Archive, _folder["place/deep/briefing.db"]));
        refused.Message.ShouldNotContain("\n");
        refused.Message.ShouldStartWith(Archive);
        Directory.GetFileSystemEntries(_folder["place"]).ShouldBeEmpty();
        return refused.Message;
    }
}
