using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Recognizers.Numbers;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>How a digest is to be made, as far as the words say.</summary>
internal sealed record AskedOptions
{
    /// <summary>The most quotes; null where no number is named.</summary>
    internal int? MostItems { get; init; }

    /// <summary>Whether a day without news is told; null where that is not said.</summary>
    internal bool? TellsWhenNothing { get; init; }

    /// <summary>Whether only direct quotes are wanted; null where that is not said.</summary>
    internal bool? OnlyDirect { get; init; }

    /// <summary>Whether it is wanted without waiting for a set time.</summary>
    internal bool AtOnce { get; init; }

    internal bool IsEmpty => MostItems is null && TellsWhenNothing is null && OnlyDirect is null && !AtOnce;
}

/// <summary>Finds the phrases of the lists that say how a digest is to be made, and marks their words.</summary>
internal sealed class OptionLists
{
    private readonly ImmutableArray<ImmutableArray<string>> _silent, _told, _direct, _any, _once, _most, _unit;

    internal OptionLists(LuFile file)
    {
        (_silent, _told, _direct, _any) = (Forms(file, "silent_when_nothing"), Forms(file, "told_when_nothing"), Forms(file, "only_direct"), Forms(file, "any_speech"));
        (_once, _most, _unit) = (Forms(file, "at_once"), Forms(file, "at_most"), Forms(file, "quote_unit"));
    }

    internal AskedOptions Read(Utterance utterance, bool[] taken)
    {
        var most = MostItems(utterance, taken);
        return new AskedOptions
        {
            MostItems = most,
            TellsWhenNothing = Takes(utterance, taken, _told) ? true : Takes(utterance, taken, _silent) ? false : null,
            OnlyDirect = Takes(utterance, taken, _direct) ? true : Takes(utterance, taken, _any) ? false : null,
            AtOnce = Takes(utterance, taken, _once),
        };
    }

    /// <summary>A number with "at most" in front or "quotes" behind it.</summary>
    private int? MostItems(Utterance utterance, bool[] taken)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (taken[at] || Number(utterance.Tokens[at].Folded) is not { } number) continue;
            var (from, to) = (at - Behind(utterance, at, _most), at + 1 + Ahead(utterance, at + 1, _unit));
            var isLed = from < at;
            to += Ahead(utterance, to, _most);
            if (!isLed && to == at + 1) continue;
            taken.AsSpan(from, to - from).Fill(true);
            return number;
        }

        return null;
    }

    /// <summary>The number that a word is, in digits or letters; null where it is none.</summary>
    internal static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : NumberRecognizer.Numbers(word) is [{ Resolutions: [{ Value: { } value }, ..] } found] && found.Start == 0 && found.End == word.Length && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : null;

    private static bool Takes(Utterance utterance, bool[] taken, ImmutableArray<ImmutableArray<string>> forms)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            var length = Ahead(utterance, at, forms);
            if (length == 0 || taken.AsSpan(at, length).Contains(true)) continue;
            taken.AsSpan(at, length).Fill(true);
            return true;
        }

        return false;
    }

    /// <summary>How many tokens from one on the longest form has that fits there; 0 where none does.</summary>
    internal static int Ahead(Utterance utterance, int at, ImmutableArray<ImmutableArray<string>> forms) =>
        forms.Where(form => Fits(utterance, at, form)).Select(form => form.Length).DefaultIfEmpty(0).Max();

    private static int Behind(Utterance utterance, int to, ImmutableArray<ImmutableArray<string>> forms) =>
        forms.Where(form => form.Length <= to && Fits(utterance, to - form.Length, form)).Select(form => form.Length).DefaultIfEmpty(0).Max();

    private static bool Fits(Utterance utterance, int at, ImmutableArray<string> form)
    {
        if (form.IsEmpty || at + form.Length > utterance.Tokens.Length) return false;
        for (var i = 0; i < form.Length; i++)
            if (utterance.Tokens[at + i].Folded != form[i]) return false;
        return true;
    }

    /// <summary>The forms of a list, word by word.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Forms(LuFile file, string list) =>
        [.. file.Lists.GetValueOrDefault(list, []).Select(form => Tokenizer.Split(form).Tokens.Select(token => token.Folded).ToImmutableArray())];
}
