namespace Briefing.Knowledge.Topics.Terms;

/// <summary>One sentence among the units of a document.</summary>
/// <param name="Text">Its text.</param>
/// <param name="First">Its first unit.</param>
/// <param name="Length">Its number of units.</param>
/// <param name="Place">Whether it is the title, a heading or running text.</param>
internal readonly record struct SentenceUnits(string Text, int First, int Length, SentencePlace Place);

/// <summary>Where a sentence stands.</summary>
internal enum SentencePlace : byte
{
    Text,
    Heading,
    Title,
}
