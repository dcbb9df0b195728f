namespace Briefing.Knowledge.Storage.Keeping;

/// <summary>
/// A part that keeps something for a time only. Each registers itself among the host's services; the host has what is too old
/// removed now and then, and its settings may say how old that is.
/// </summary>
public interface IExpires
{
    /// <summary>What is kept, as the setting names it: one lower-case word such as <c>conversations</c>.</summary>
    string Kept { get; }

    /// <summary>How many days it is kept after it was last written where the settings do not say; at least 1.</summary>
    int DefaultDays { get; }

    /// <summary>Removes what was last written before a moment. With several hosts over one store each may call it; the work is the same.</summary>
    /// <param name="before">The moment.</param>
    /// <returns>How many things were removed.</returns>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or refuses.</exception>
    int RemoveBefore(DateTimeOffset before);
}
