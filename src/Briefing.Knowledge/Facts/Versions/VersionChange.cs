namespace Briefing.Knowledge.Facts.Versions;

/// <summary>One version of a document that took the place of another.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="EarlierSha256">The captured bytes of the version that was active before.</param>
/// <param name="EarlierTextSha256">Its text.</param>
/// <param name="LaterSha256">The captured bytes of the version that took its place.</param>
/// <param name="LaterTextSha256">Its text.</param>
/// <param name="At">When it did.</param>
public sealed record VersionChange(
    string DocumentId, string EarlierSha256, string EarlierTextSha256, string LaterSha256, string LaterTextSha256, DateTimeOffset At)
{
    /// <summary>Whether the document is the same and only its reading is another: a newer extractor made another text of the same bytes.</summary>
    public bool IsRereading => EarlierSha256 == LaterSha256;
}
