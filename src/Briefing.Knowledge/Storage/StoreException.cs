namespace Briefing.Knowledge.Storage;

/// <summary>What is wrong with a store as a whole.</summary>
public enum StoreFault
{
    /// <summary>It cannot be opened or created: a missing right, a folder in its place, a full disk.</summary>
    Unusable,

    /// <summary>Another program holds it for longer than the store waits.</summary>
    Locked,

    /// <summary>Its file is damaged.</summary>
    Corrupt,

    /// <summary>A newer version of the program made it.</summary>
    Newer,

    /// <summary>The file is something else: another program's database, a document.</summary>
    NotAStore,

    /// <summary>The database server does not answer, or the connection to it broke.</summary>
    Unreachable,

    /// <summary>The database server refuses the login, or what the user may not do.</summary>
    Refused,
}

/// <summary>The store as a whole cannot be used. The message says what to do and fits on one line.</summary>
public sealed class StoreException(StoreFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What is wrong.</summary>
    public StoreFault Fault { get; } = fault;
}
