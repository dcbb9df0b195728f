using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Host.Serving;

namespace Briefing.Host.Contract;

/// <summary>
/// The JSON of the command line and of the page's own endpoint. Quotation marks and letters of other languages are written
/// as they are: the output is JSON for programs, never a piece of a page.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ReadinessReport))]
[JsonSerializable(typeof(QuotationLine))]
[JsonSerializable(typeof(TopicLine))]
[JsonSerializable(typeof(ReadingLine))]
[JsonSerializable(typeof(IngestLine))]
[JsonSerializable(typeof(WatchLine))]
[JsonSerializable(typeof(ScopeLine))]
[JsonSerializable(typeof(FactLine))]
[JsonSerializable(typeof(HiddenQuoteLine))]
[JsonSerializable(typeof(SuggestionLine))]
[JsonSerializable(typeof(HistoryLine))]
[JsonSerializable(typeof(FeedbackLine))]
[JsonSerializable(typeof(ChangeElement))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>One object a line, with nothing escaped that need not be.</summary>
    internal static ContractJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
