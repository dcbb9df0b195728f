using System.Collections.Immutable;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Knowledge.Storage;

/// <summary>The sources that are looked at on a schedule, and what is remembered of them. Every method is one transaction, safe beside other programs.</summary>
public interface IWatchList
{
    /// <summary>All watches, by source.</summary>
    ImmutableArray<Watch> All();

    /// <summary>One watch; null where the source is not watched.</summary>
    Watch? Find(string source);

    /// <summary>Watches a source, or notes what became of it in place of what was known.</summary>
    void Put(Watch watch);

    /// <summary>Notes what became of a source that is still watched. False where it is not watched any more.</summary>
    bool Update(Watch watch);

    /// <summary>Stops watching a source and forgets its entries; what was captured stays. False where it is not watched.</summary>
    bool Remove(string source);

    /// <summary>
    /// Takes a watch that is due, so that no other program polls it at the same time: moves its next turn, if it still is when
    /// the caller saw it.
    /// </summary>
    /// <param name="watch">The watch as the caller saw it.</param>
    /// <param name="until">Its next turn, should the caller die before it notes one.</param>
    bool Claim(Watch watch, DateTimeOffset until);

    /// <summary>The entries of a feed that were seen last.</summary>
    ImmutableArray<FollowedEntry> Entries(string feed);

    /// <summary>Remembers an entry in place of what was known of it.</summary>
    void PutEntry(string feed, FollowedEntry entry);

    /// <summary>Forgets the entries that a feed lists no more.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="listed">The ids that it lists.</param>
    void KeepEntries(string feed, IReadOnlySet<string> listed);

    /// <summary>What a server said of an address when it was fetched last; null where it never was.</summary>
    FetchRecord? FindFetch(string address);

    /// <summary>Remembers what a server said of an address.</summary>
    void PutFetch(string address, FetchRecord record);
}
