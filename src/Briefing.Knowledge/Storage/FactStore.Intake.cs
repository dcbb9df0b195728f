using System.Collections.Immutable;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Storage;

/// <content>What ingesting reads and writes: files, captures and documents.</content>
public abstract partial class FactStore
{
    /// <inheritdoc/>
    public ImmutableArray<KnownFile> Files() => Database.Run(FileRows.Read);

    /// <inheritdoc/>
    public ImmutableArray<KnownFile> Files(string? after, int most, string? fingerprint = null) =>
        Database.Run(connection => FileRows.Read(connection, after, most, fingerprint));

    /// <inheritdoc/>
    public int CountFiles(string? fingerprint = null) => Database.Run(connection => FileRows.Count(connection, fingerprint));

    /// <inheritdoc/>
    public ImmutableArray<KnownFile> FindFiles(IReadOnlyCollection<string> paths) => Database.Run(connection => FileRows.Find(connection, paths));

    /// <inheritdoc/>
    public KnownFile? FindFile(string path) => Database.Run(connection => FileRows.Find(connection, path));

    /// <inheritdoc/>
    public ImmutableArray<string> Folders() => Database.Run(FileRows.Folders);

    /// <inheritdoc/>
    public ImmutableArray<(string Path, string Fingerprint)> Fetched() => Database.Run(FileRows.Fetched);

    /// <inheritdoc/>
    public bool HasCapture(string sha256, long length) => Captures.Has(sha256, length);

    /// <inheritdoc/>
    public byte[]? ReadCapture(string sha256) => Captures.ReadSealed(sha256);

    /// <inheritdoc/>
    public Capture? ReadCapture(KnownFile file)
    {
        if (ReadCapture(file.Sha256) is not { } bytes) return null;
        var record = Captures.Record(file.Sha256, file.File.Folder, file.File.RelativePath);
        return new Capture(file.File.RelativePath, file.Sha256, bytes) { ContentType = record?.ContentType, Fetched = record?.Fetched };
    }

    /// <inheritdoc/>
    public IntakeResult Put(DocumentIntake intake, string? replacing = null)
    {
        Captures.Keep(intake.Capture);
        var record = Captures.NewRecord(intake.File, intake.Capture, intake.Document.Metadata, Time.GetUtcNow());
        Captures.Keep(record);
        return Restore(intake, record.Captured, record.Activated, replacing);
    }

    /// <summary>
    /// The same for several documents at once, in one transaction, and without waiting for the disk to hold their captures:
    /// for filling a store that can be filled again.
    /// </summary>
    public void PutMany(IReadOnlyCollection<DocumentIntake> intakes)
    {
        ArgumentNullException.ThrowIfNull(intakes);
        var captures = Captures.Unflushed;
        var now = Time.GetUtcNow();
        foreach (var intake in intakes)
        {
            captures.Keep(intake.Capture);
            captures.Keep(captures.NewRecord(intake.File, intake.Capture, intake.Document.Metadata, now));
            KeepText(captures, intake);
        }

        Write(connection =>
        {
            foreach (var intake in intakes) DocumentWriter.Put(connection, intake, replacing: null, now, now);
            return true;
        });
    }

    /// <summary>Stores a document whose capture and record are kept already.</summary>
    internal IntakeResult Restore(DocumentIntake intake, DateTimeOffset captured, DateTimeOffset activated, string? replacing = null)
    {
        KeepText(Captures, intake);
        return Write(connection => DocumentWriter.Put(connection, intake, replacing, captured, activated));
    }

    /// <inheritdoc/>
    public void Touch(SourceFile file) => Write(connection =>
    {
        DocumentWriter.Touch(connection, file);
        return true;
    });

    /// <inheritdoc/>
    public bool Remove(string path)
    {
        if (FindFile(path) is not { } known) return false;
        if (Captures.Record(known.Sha256, known.File.Folder, known.File.RelativePath) is { } record)
            Captures.Keep(record with { Removed = Time.GetUtcNow() });
        return Forget(path);
    }

    /// <summary>Removes a file from the database alone.</summary>
    internal bool Forget(string path) => Write(connection => DocumentWriter.Remove(connection, path));

    private static void KeepText(ICaptures captures, DocumentIntake intake)
    {
        var text = intake.Document.Text;
        if (text.Basis == TextBasis.Extracted)
            captures.KeepText(intake.Capture.Sha256, text.Extractor ?? "", ContentHash.Of(text.Value), text.Value);
    }
}
