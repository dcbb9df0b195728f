using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>
/// "Who took part in that meeting?", "which agencies were there?", "who announced it?": what points back at something that was shown
/// is looked for first where it was shown, in the document of the first quote of the last reply and then in those of all of them.
/// What is most salient in a conversation is what was spoken of last (B. Grosz, A. Joshi, S. Weinstein, "Centering: a framework for
/// modeling the local coherence of discourse", Computational Linguistics 21, 1995).
/// </summary>
/// <param name="state">The conversation.</param>
internal sealed class AskedOfShown(ConversationState state)
{
    /// <summary>The most words of a question that names nothing to go elsewhere with: "how many new sites".</summary>
    private const int LongestBare = 4;

    /// <summary>Words that point at what was spoken of; "that" and "this" do where no clause follows.</summary>
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
        { "it", "its", "this", "that", "these", "those", "they", "them", "their", "there", "else", "he", "she", "his", "her", "him", "same" };

    private static readonly HashSet<string> Being = new(StringComparer.Ordinal) { "is", "are", "was", "were", "who", "which", "what" };

    /// <summary>The question asked of what was shown, nearest first; none where it points at nothing, or names where else to look.</summary>
    /// <param name="fresh">The question as the words alone have it.</param>
    /// <param name="filled">The question with what it leaves out.</param>
    /// <param name="result">What was recognized.</param>
    internal ImmutableArray<Question> Readings(Question fresh, Question filled, RecognizerResult result)
    {
        if (state.LatestQuotes.IsEmpty || !state.Suggested.IsDefaultOrEmpty || !IsOfDetail(fresh) || NamesElsewhere(fresh, result) || !IsPointing(result)) return [];
        var topic = Own(filled.Topic);
        if (Fillers.IsBare(fresh.Intent == Intents.WhoSaid ? topic : Own(fresh.Topic))) return [];
        ImmutableArray<string> documents = [.. state.LatestQuotes.Select(DocumentOf).Distinct(StringComparer.Ordinal).Take(ConversationState.MostDocuments)];
        // What points is likeliest met in the first text, what only leaves out in any of them.
        var asked = filled with { Topic = topic, Sources = [], Documents = [Nearest()], Text = fresh.Text };
        return documents.Length == 1 ? [asked] : Points(result) ? [asked, asked with { Documents = documents }] : [asked with { Documents = documents }];
    }

    /// <summary>"What did they discuss?", "what was it about?": the main points of the text of the first quote that was shown; null for any other question.</summary>
    internal Question? MainPoints(Question fresh, RecognizerResult result) =>
        fresh.Intent == Intents.Summary && !state.LatestQuotes.IsEmpty && !NamesElsewhere(fresh, result) && result.Utterance.Tokens is [{ Folded: "what" }, _, _, ..] && IsPointing(result)
            ? fresh with { Topic = "", Speakers = [], About = [], Documents = [Nearest()] } : null;

    private string Nearest() => DocumentOf(state.Picked ?? state.LatestQuotes[0]);

    private static string DocumentOf(string quote) => quote[..quote.LastIndexOf('/')];

    private static bool IsOfDetail(Question question) => question.Intent is Intents.WhoIs or Intents.WhoSaid || Intents.AreOfDetail(question.Intent);

    private static bool NamesElsewhere(Question fresh, RecognizerResult result) =>
        fresh.UnknownSpeaker is not null || !fresh.Sources.IsEmpty || !fresh.Days.IsAny || result.Mentions.Any(mention => mention is { Kind: MentionKind.Speaker, IsDoubtful: false } or { Kind: MentionKind.Source or MentionKind.Quote });

    private static bool IsPointing(RecognizerResult result)
    {
        var tokens = result.Utterance.Tokens;
        return Points(result) || (tokens.Length <= LongestBare && tokens is [{ Folded: "who" or "whom" or "which" or "how" or "when" or "where" }, ..]);
    }

    private static bool Points(RecognizerResult result) => result.Utterance.Tokens.Any(token => Pointing.Contains(token.Folded));

    /// <summary>The words of the question's own, without those that point.</summary>
    private static string Own(string topic) => string.Join(' ', topic.Split(' ').Where(word => !Pointing.Contains(word.ToLowerInvariant()) && !Being.Contains(word.ToLowerInvariant())));
}
