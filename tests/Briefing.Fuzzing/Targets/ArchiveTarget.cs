using System.IO.Compression;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Mutations;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Fuzzing.Targets;

/// <summary>Backups, damaged inside and outside of their compression: they are whole, or refused in a line before anything is written.</summary>
internal sealed class ArchiveTarget(DocumentAnalyser analyser, string folder, TimeProvider time) : FuzzTarget
{
    private byte[]? _tar;

    public override string Name => "backup";

    public override string Ending => ".gz";

    public override int Weight => 4;

    public override bool IsPacked => true;

    public override IReadOnlyList<string> Tokens { get; } =
        ["\0", "ustar", "0000644", "00000000000", "77777777777", "captures/", "../../a", "/etc/a", "{", "}", "[", "]", "\"", ",", "null", "\"sha256\"", "1e999", "\n", "manifest.json", "backup.json", "L", "2", "\uFFFD"];

    public override byte[] Write(Random random)
    {
        var tar = _tar ??= Exported();
        if (random.Next(4) > 0) tar = ByteMutations.Few(tar, random, Tokens);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(tar);
        return packed.ToArray();
    }

    public override bool Check(byte[] input, bool thorough)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "fuzzed.gz");
        File.WriteAllBytes(path, input);
        try
        {
            ArchiveReading.Run(path, new ArchiveCheck(), [], CancellationToken.None);
            return true;
        }
        catch (ArchiveException refusal)
        {
            RefusalCheck.Run(refusal.Message, path);
            return false;
        }
    }

    private byte[] Exported()
    {
        Directory.CreateDirectory(folder);
        var random = new Random(1);
        var (store, backup) = (Path.Combine(folder, "backup.db"), Path.Combine(folder, "backup.gz"));
        using (var opened = SqliteFactStore.Open(store, time))
        {
            foreach (var name in (string[])["a.txt", "b.html"])
            {
                var capture = Capture.Of(name, System.Text.Encoding.UTF8.GetBytes(name == "a.txt" ? PlainPages.Write(random) : WebPages.Write(random)));
                var document = DocumentReader.Read(capture, SourcesFile.None);
                var analysis = analyser.Analyse(document);
                opened.Put(new DocumentIntake(new SourceFile(folder, name, capture.Bytes.Length, time.GetUtcNow()), capture, document, "fuzzing", analysis.Quotations, analysis.Statements, analysis.People));
            }

            StoreExport.Write(opened, backup, replace: true);
        }

        using var tar = new MemoryStream();
        using (var gzip = new GZipStream(File.OpenRead(backup), CompressionMode.Decompress)) gzip.CopyTo(tar);
        return tar.ToArray();
    }
}
