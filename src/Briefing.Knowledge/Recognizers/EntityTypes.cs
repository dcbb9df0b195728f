namespace Briefing.Knowledge.Recognizers;

/// <summary>The names that Microsoft.Recognizers.Text gives to what it finds, so that either can stand in for the other.</summary>
public static class EntityTypes
{
    /// <summary>A number.</summary>
    public const string Number = "number";

    /// <summary>A place in an order: "third".</summary>
    public const string Ordinal = "ordinal";

    /// <summary>A place counted from another one: "the last one".</summary>
    public const string OrdinalRelative = "ordinal.relative";

    /// <summary>A share of a hundred.</summary>
    public const string Percentage = "percentage";

    /// <summary>An amount of money.</summary>
    public const string Currency = "currency";

    /// <summary>One day.</summary>
    public const string Date = "datetimeV2.date";

    /// <summary>Several days, or from one day on, or up to one.</summary>
    public const string DateRange = "datetimeV2.daterange";

    /// <summary>A time of a day.</summary>
    public const string Time = "datetimeV2.time";

    /// <summary>A part of a day.</summary>
    public const string TimeRange = "datetimeV2.timerange";

    /// <summary>A time of a certain day.</summary>
    public const string DateTime = "datetimeV2.datetime";

    /// <summary>From a time of a certain day to another.</summary>
    public const string DateTimeRange = "datetimeV2.datetimerange";

    /// <summary>A length of time.</summary>
    public const string Duration = "datetimeV2.duration";

    /// <summary>A time that comes again and again.</summary>
    public const string Set = "datetimeV2.set";
}
