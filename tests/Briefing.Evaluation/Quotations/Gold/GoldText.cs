using System.Collections.Immutable;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>One text of the gold set.</summary>
/// <param name="Place">The file and line it begins at, for messages.</param>
/// <param name="Title">The document's title; null for none.</param>
/// <param name="Date">The day it was published; null for none.</param>
/// <param name="Text">The text, as Markdown.</param>
/// <param name="Says">Who says what in it.</param>
/// <param name="Never">What must not be given to whom.</param>
internal sealed record GoldText(string Place, string? Title, string? Date, string Text, ImmutableArray<GoldQuotation> Says, ImmutableArray<GoldTrap> Never)
{
    /// <summary>The text as a Markdown file with what is known of it in front.</summary>
    internal string ToMarkdown()
    {
        if (Title is null && Date is null) return Text;
        var title = Title is null ? "" : $"title: \"{Title.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n";
        var date = Date is null ? "" : $"date: {Date}\n";
        return $"---\n{title}{date}---\n\n{Text}";
    }
}

/// <summary>A quotation that a text holds.</summary>
/// <param name="Place">The file and line of the text.</param>
/// <param name="Speakers">The names the speaker may be shown by, the fullest first; empty where the text leaves open who it is.</param>
/// <param name="Mode">direct, indirect or mixed.</param>
/// <param name="Form">What kind of quotation it is, for counting.</param>
/// <param name="Words">Its words as the gold set gives them, in pieces.</param>
/// <param name="Modality">How firmly the text gives it to the speaker: <c>said</c>, <c>may-have-said</c>, <c>implied</c>, <c>predicted</c>.</param>
/// <param name="Through">Who in the text tells that the speaker said it; null where it is the author.</param>
/// <param name="IsDenied">Whether the speaker says that it is not so.</param>
internal sealed record GoldQuotation(
    string Place, ImmutableArray<string> Speakers, string Mode, string Form, ImmutableArray<GoldPiece> Words, string Modality, string? Through, bool IsDenied)
{
    /// <summary>Whether the author gives it to the speaker as said.</summary>
    internal bool IsFirm => Modality == "said" && Through is null && !IsEitherWay;

    /// <summary>Whether careful readers may differ on it: it is neither wanted nor wrong.</summary>
    internal bool IsEitherWay => Form == "either-way";
}

/// <summary>Words of a text that must not be given to somebody as said.</summary>
/// <param name="Place">The file and line of the text.</param>
/// <param name="Speakers">Whom; empty for anybody.</param>
/// <param name="Kind">Why not, for counting.</param>
/// <param name="Words">The words, in pieces.</param>
internal sealed record GoldTrap(string Place, ImmutableArray<string> Speakers, string Kind, ImmutableArray<GoldPiece> Words);

/// <summary>Words that stand together in a text, or its first and last words where <see cref="Last"/> is given.</summary>
/// <param name="First">All of the words, or the first of them.</param>
/// <param name="Last">The last words; null where <see cref="First"/> holds all.</param>
/// <param name="Occurrence">Which of several places is meant, from 1; 0 where the words stand in the text once.</param>
internal sealed record GoldPiece(string First, string? Last, int Occurrence = 0);
