using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>The words of others inside a block that somebody speaks.</summary>
internal sealed class NestedQuotations(BlockText text, List<Mention> mentions)
{
    private const int FewestQuoted = 6;
    private const int FewestDirect = 3;

    /// <summary>The quotations of others inside the words of whoever speaks the block.</summary>
    /// <param name="attributions">All quotations of the block.</param>
    /// <param name="voices">Who speaks.</param>
    /// <param name="isTalk">Whether it is talk, in which only words between marks are somebody else's for certain: "he" may be anybody who was in the room.</param>
    internal List<Attribution> In(List<Attribution> attributions, ImmutableArray<Entity> voices, bool isTalk) =>
        attributions.FindAll(attribution => attribution is { IsSpoken: true, Source.Kind: SourceKind.Named, Source.Speakers.IsEmpty: false }
            ? !attribution.Source.Speakers.Any(voices.Contains)
            && (QuotationPassages.ModeOf(text, attribution.Content) != SpeechMode.Indirect
                ? !isTalk || IsAnnounced(attribution) || !attribution.Source.Speakers.Any(speaker => Resolutions.Of(attribution, mentions, speaker).Kind is ResolutionKind.Pronoun)
                : !isTalk && attribution.Source.Speakers.Any(other => other.IsPerson))
            : IsSomebodys(attribution));

    /// <summary>"He said, quote, “…": whoever says so reads somebody else's words out, and has just said whose.</summary>
    private bool IsAnnounced(Attribution attribution) =>
        attribution.Cue.To <= attribution.Content[0].From && text.Tokens.AsSpan(attribution.Cue.To, attribution.Content[0].From - attribution.Cue.To).ToArray().Any(token => token.Lower is "quote" or "quoting");

    /// <summary>Whether a quotation takes its sentence from whoever speaks the block: what is reported without marks, or at least half between them and no mere phrase.</summary>
    internal static bool TakesSentence(BlockText text, Attribution nested)
    {
        var mode = QuotationPassages.ModeOf(text, nested.Content);
        if (mode == SpeechMode.Indirect) return true;
        var (quoted, words) = (0, 0);
        foreach (var content in nested.Content)
            for (var i = content.From; i < content.To && i < text.Tokens.Length; i++)
            {
                if (!text.Tokens[i].IsWord) continue;
                words++;
                if (text.Quoted[i]) quoted++;
            }

        return quoted >= (mode == SpeechMode.Direct ? FewestDirect : FewestQuoted) && quoted * 2 >= words;
    }

    /// <summary>"I will never forget what he told us: “…”": words between marks of somebody who is not known, and no words of the speaker's own.</summary>
    private bool IsSomebodys(Attribution attribution) =>
        attribution is { IsSpoken: true, Source: { Kind: SourceKind.Named or SourceKind.Role, Speakers.IsEmpty: true } source } && source.To > source.From
        && text.Tokens[source.From].Lower is not ("i" or "we" or "you") && QuotationPassages.ModeOf(text, attribution.Content) == SpeechMode.Direct && TakesSentence(text, attribution);
}
