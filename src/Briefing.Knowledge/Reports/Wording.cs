namespace Briefing.Knowledge.Reports;

/// <summary>Where the symbols of one statement stand among those of all.</summary>
/// <param name="Start">The first symbol of its content.</param>
/// <param name="End">The one after its last.</param>
/// <param name="QuotedStart">The first of the words between quotation marks, which stand behind the content once more.</param>
/// <param name="QuotedEnd">The one after their last.</param>
/// <param name="LongestStart">The first of the longest run between two quotation marks.</param>
/// <param name="LongestEnd">The one after its last.</param>
internal readonly record struct Wording(int Start, int End, int QuotedStart, int QuotedEnd, int LongestStart, int LongestEnd)
{
    internal int Length => End - Start;
}
