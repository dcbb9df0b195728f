using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Host.Measuring;

/// <summary>What <c>measure</c> found, for programs; <see cref="Reading"/> is null for invented documents, which are not read. Times in milliseconds, memory and volumes in units of 10^6 bytes.</summary>
internal sealed record MeasureReport(
    Corpus Corpus,
    ReferenceRow Reference,
    Latency Answering,
    Reading? Reading,
    Start Start,
    double ResidentMb,
    IReadOnlyList<RequestRate> Requests)
{
    /// <summary>How long the same questions take when they are asked once more; <see cref="Answering"/> is of questions that are new to the bot.</summary>
    public required Latency AnsweringAgain { get; init; }

    /// <summary>How long the stages of loading and of the timed answers took; empty where that was not asked for.</summary>
    public IReadOnlyList<StageTime> Loading { get; init; } = [];

    /// <inheritdoc cref="Loading"/>
    public IReadOnlyList<StageTime> Answers { get; init; } = [];
}

/// <summary>What was measured on.</summary>
internal sealed record Corpus(IReadOnlyList<string> Sources, int Documents, int Statements, int Questions, double Mb);

/// <summary>Work that does not depend on this program, done in the same run, so that two machines can be compared.</summary>
/// <param name="Sha256Of64Mb">Hashing 64 MB once, in milliseconds: how fast one core is now.</param>
/// <param name="FullTextQuery">SQLite FTS5 with bm25() over the same statements, asked the same questions' words.</param>
internal sealed record ReferenceRow(double Sha256Of64Mb, Latency FullTextQuery);

/// <summary>How fast documents are read, on one core, in MB of captured files a second.</summary>
/// <param name="Alone">Reading into blocks and sentences.</param>
/// <param name="WithQuotationsAndStoring">A whole ingest into a new store.</param>
internal sealed record Reading(double Alone, double WithQuotationsAndStoring);

/// <summary>From starting a new <c>ask</c> on the built store to its printed answer.</summary>
internal sealed record Start(Latency ToFirstAnswer);

/// <summary>Whole requests on loopback to a <c>serve</c> of its own.</summary>
/// <param name="What">A turn through <c>/api/messages</c> with <c>expectReplies</c>, or <c>/healthz</c> as the reference.</param>
/// <param name="Connections">How many requests were under way at once.</param>
/// <param name="PerSecond">How many were answered in a second.</param>
/// <param name="Latency">How long each took.</param>
internal sealed record RequestRate(string What, int Connections, double PerSecond, Latency Latency);

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MeasureReport))]
internal sealed partial class MeasureJson : JsonSerializerContext;
