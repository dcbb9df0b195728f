using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>Which kinds of answers are worth their bytes: those that a reader exists for, and those whose kind only the bytes tell.</summary>
internal static class ReadableTypes
{
    internal const string Accept =
        "text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.1";

    internal static bool Includes(string? contentType) => MediaType.Of(contentType) is not { } type
        || FormatDetection.ByMediaType(type) != FileFormat.Unknown
        || type is "text/xml" or "application/xml" or "application/rdf+xml" or "application/octet-stream" or "binary/octet-stream" or "application/x-download" or "application/force-download";
}
