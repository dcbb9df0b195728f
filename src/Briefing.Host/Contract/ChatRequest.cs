using System.Text.Json.Serialization;

namespace Briefing.Host.Contract;

/// <summary>What the page posts to <c>/api/chat</c>.</summary>
/// <param name="Question">The question.</param>
internal sealed record ChatRequest([property: JsonPropertyName("q")] string? Question);

/// <summary>What <c>/healthz</c> answers.</summary>
/// <param name="Status"><c>ready</c>, or <c>reading</c> while the first ingest is under way, or <c>failed</c>.</param>
/// <param name="Documents">How many documents answers are made from.</param>
/// <param name="Statements">How many statements they hold.</param>
/// <param name="Note">What is wrong, and what to do; null where nothing is.</param>
internal sealed record HealthReport(string Status, int Documents, int Statements, string? Note);
