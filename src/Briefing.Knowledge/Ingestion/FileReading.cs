using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Ingestion;

/// <summary>What looking at a file found: nothing new, a document to store, or why it cannot be read.</summary>
internal abstract record FileReading(SourceFile File)
{
    /// <summary>Size and time are as before.</summary>
    internal sealed record Unchanged(SourceFile File, KnownFile Known) : FileReading(File);

    /// <summary>The time is another, the content as before.</summary>
    internal sealed record Touched(SourceFile File, KnownFile Known) : FileReading(File);

    /// <summary>A document to store, and what was read from the file before.</summary>
    internal sealed record Read(SourceFile File, DocumentIntake Intake, KnownFile? Known) : FileReading(File);

    /// <summary>It cannot be read.</summary>
    internal sealed record Failed(SourceFile File, string Message) : FileReading(File);
}

/// <summary>Looks at files and reads those that are new or changed. Safe for many threads.</summary>
internal sealed class FileReader(
    IFactIntake store, ReadingRules rules, IReadOnlyDictionary<string, SourcesFolder> folders, DateTimeOffset now)
{
    /// <summary>No document of text is larger; reading would take the memory of many times its size.</summary>
    internal const long MaxBytes = 64L << 20;

    /// <summary>A file that was written so lately may be written again within one tick of its clock.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    /// <summary>What is to be done for a file: one thing; for a feed one for each entry, which is a document of its own.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="known">The file as it was found last; null where it is new.</param>
    internal IReadOnlyList<FileReading> Look(SourceFile file, KnownFile? known)
    {
        try
        {
            var folder = folders[file.Folder];
            var before = known?.Fingerprint == folder.Fingerprint && known.File.RelativePath == file.RelativePath ? known : null;
            if (before is not null && before.File.Length == file.Length && before.File.Modified == file.Modified
                && store.HasCapture(before.Sha256, file.Length)) return [new FileReading.Unchanged(file, before)];

            var capture = Capture.Of(file.RelativePath, Bytes(file));
            if (FeedReader.IsFeed(capture)) return LookAtFeed(file, folder, capture);
            var found = file with
            {
                Length = capture.Bytes.Length,
                Modified = (now - file.Modified).Duration() < Unsettled ? DateTimeOffset.MinValue : file.Modified,
            };
            if (before?.Sha256 == capture.Sha256 && store.HasCapture(capture.Sha256, found.Length))
                return [new FileReading.Touched(found, before!)];
            return [new FileReading.Read(found, rules.Read(found, capture, folder.Sources, folder.Fingerprint), known)];
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StoreException))
        {
            return [Failed(file, e)];
        }
    }

    private FileReading[] LookAtFeed(SourceFile feed, SourcesFolder folder, Capture capture) =>
    [
        .. FeedReader.Entries(capture).Select(entry => entry.Capture(feed.RelativePath)).Chunk(KnownFiles.BatchSize).SelectMany(entries => KnownFiles
            .Beside([.. entries.Select(entry => feed with { RelativePath = entry.RelativePath, Length = entry.Bytes.Length })], store)
            .Zip(entries, (file, entry) => Look(file.Found, file.Known, folder, entry))),
    ];

    /// <summary>Looks at an entry of a feed, which is as it was when its own bytes are, whenever the feed was written.</summary>
    private FileReading Look(SourceFile file, KnownFile? before, SourcesFolder folder, Capture entry)
    {
        try
        {
            if (before?.Fingerprint == folder.Fingerprint
                && before.File.RelativePath == file.RelativePath && before.Sha256 == entry.Sha256 && store.HasCapture(entry.Sha256, file.Length))
                return new FileReading.Unchanged(file, before);
            return new FileReading.Read(file, rules.Read(file, entry, folder.Sources, folder.Fingerprint), before);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or StoreException))
        {
            return Failed(file, e);
        }
    }

    private static FileReading.Failed Failed(SourceFile file, Exception fault) => new(file, fault switch
    {
        UnreadableDocumentException => fault.Message,
        IOException or UnauthorizedAccessException =>
            $"{file.RelativePath} cannot be opened: {fault.Message.TrimEnd('.')}. Check that it is there and its rights.",
        _ => $"{file.RelativePath} could not be read because of a fault in this program ({fault.GetType().Name}: {fault.Message}). Leave it out for now.",
    });

    private static ReadOnlyMemory<byte> Bytes(SourceFile file)
    {
        if (file.Length > MaxBytes)
            throw new UnreadableDocumentException($"{file.RelativePath} is larger than {MaxBytes >> 20} MB; split it or leave it out.");
        // A pipe has no length and opening it would wait for ever; so empty files are not opened at all.
        return file.Length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(file.FullPath);
    }
}
