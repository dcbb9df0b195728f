namespace Briefing.Knowledge.Quotations;

/// <summary>What somebody or something that speaks or is spoken of is.</summary>
public enum EntityKind
{
    /// <summary>The documents do not tell.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>Whoever holds an office, where nobody says who that is: "the moderator".</summary>
    Office,

    /// <summary>A body that speaks: a ministry, a party, a firm, an alliance.</summary>
    Institution,

    /// <summary>A state, which speaks through its government.</summary>
    State,

    /// <summary>A town, region or building, which does not speak.</summary>
    Place,

    /// <summary>A treaty, an event, a work: a name that does not speak.</summary>
    Thing,
}
