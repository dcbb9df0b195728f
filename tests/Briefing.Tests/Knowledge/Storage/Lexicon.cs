using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Storage;

/// <summary>The lexicon of the product.</summary>
internal static class Lexicon
{
    private static readonly Lazy<SpeechLexicon> Loaded = new(() => SpeechLexicon.Load(Path.Combine(Requires.Repository(), "dialogs")));

    internal static SpeechLexicon Instance => Loaded.Value;
}
