using System.Diagnostics;
using Briefing.Knowledge.Documents;

namespace Briefing.Host.Measuring;

/// <summary>Times reading into blocks and sentences, without quotations and without a store, on one core.</summary>
internal static class ReadingMeasure
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    /// <summary>The files among the sources that a reader exists for.</summary>
    internal static IReadOnlyList<FileInfo> FilesOf(IReadOnlyList<string> sources) =>
    [
        .. sources.SelectMany(source => Directory.Exists(source) ? Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories) : [source])
            .Where(DocumentReader.IsSupported).Order(StringComparer.Ordinal).Select(path => new FileInfo(path)),
    ];

    /// <summary>MB of captured files a second, after one round of warming; files that cannot be read are left out.</summary>
    internal static double Alone(IReadOnlyList<string> sources, IReadOnlyList<FileInfo> files)
    {
        var listed = sources.Where(Directory.Exists).Select(folder => (Folder: Path.GetFullPath(folder), Sources: SourcesFile.Load(folder))).ToList();
        var captures = files.Select(file => Capture.Of(file.Name, File.ReadAllBytes(file.FullName))).ToList();
        var known = files.Select(file => listed.FirstOrDefault(entry => file.FullName.StartsWith(entry.Folder, StringComparison.Ordinal)).Sources ?? SourcesFile.None).ToList();
        Round();
        var read = 0L;
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Least) read += Round();
        return read / since.Elapsed.TotalSeconds / 1e6;

        long Round()
        {
            var bytes = 0L;
            for (var i = 0; i < captures.Count; i++)
            {
                try
                {
                    DocumentReader.Read(captures[i], known[i]);
                    bytes += captures[i].Bytes.Length;
                }
                catch (UnreadableDocumentException)
                {
                    // Ingesting reports it; here only what can be read counts.
                }
            }

            return bytes;
        }
    }
}
