namespace Briefing.Knowledge.Quotations;

/// <summary>The names of modalities and polarities as people read and write them: in <c>facts.yaml</c>, <c>cues.yaml</c>, replies and JSON.</summary>
public static class SpeechNames
{
    /// <summary>The name of a modality: <c>said</c>, <c>may-have-said</c>, <c>implied</c>, <c>predicted</c>, <c>hypothetical</c>, <c>asked</c> or <c>not-said</c>.</summary>
    public static string Of(Modality modality) => modality switch
    {
        Modality.Said => "said",
        Modality.MayHaveSaid => "may-have-said",
        Modality.Implied => "implied",
        Modality.Predicted => "predicted",
        Modality.Hypothetical => "hypothetical",
        Modality.Asked => "asked",
        Modality.NotSaid => "not-said",
        _ => throw new ArgumentOutOfRangeException(nameof(modality), modality, "There is no such modality."),
    };

    /// <summary>The name of a polarity: <c>affirmed</c>, <c>denied</c> or <c>asked</c>.</summary>
    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Affirmed => "affirmed",
        Polarity.Denied => "denied",
        Polarity.Asked => "asked",
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "There is no such polarity."),
    };

    /// <summary>The modality of a name; null where there is none.</summary>
    public static Modality? ModalityOf(string name) => Find<Modality>(name, Of);

    /// <summary>The polarity of a name; null where there is none.</summary>
    public static Polarity? PolarityOf(string name) => Find<Polarity>(name, Of);

    private static T? Find<T>(string name, Func<T, string> nameOf) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (nameOf(member) == name) return member;
        return null;
    }
}
