using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations;

/// <summary>The cue verbs and people that the product ships with.</summary>
internal static class ShippedLexicon
{
    internal static SpeechLexicon Load() => SpeechLexicon.Load(Path.Combine(AppContext.BaseDirectory, "dialogs"));
}
