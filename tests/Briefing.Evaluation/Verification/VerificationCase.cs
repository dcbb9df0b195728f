using Briefing.Conversation.Turns;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Evaluation.Verification;

/// <summary>What a user asks about a quote, and what the bot must make of it.</summary>
internal sealed record VerificationCase(string Ask, IReadOnlyList<string> Verdicts, string? Speaker, bool Held)
{
    /// <summary>The cases of <c>cases.yaml</c>.</summary>
    internal static IReadOnlyList<VerificationCase> Load()
    {
        var read = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
            .Deserialize<List<Written>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verification", "cases.yaml")));
        return read.ConvertAll(one => new VerificationCase(one.Ask, one.Verdict is List<object> several ? [.. several.Cast<string>()] : [(string)one.Verdict!], one.Speaker, one.Held));
    }

    /// <summary>Whether a reply says what it must.</summary>
    internal bool IsMet(Reply reply) =>
        reply.Verification is { } found && Verdicts.Contains(NameOf(found.Verdict)) && (Speaker is null || reply.Quotes.FirstOrDefault()?.Statement.Speaker?.Name == Speaker);

    /// <summary>The name of a verdict in <c>cases.yaml</c>.</summary>
    internal static string NameOf(QuoteVerdict verdict) =>
        string.Concat(verdict.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    internal sealed class Written
    {
        public string Ask { get; set; } = "";

        public object? Verdict { get; set; }

        public string? Speaker { get; set; }

        public bool Held { get; set; }
    }
}
