namespace Briefing.Knowledge.Search;

/// <summary>How a statement, with what stands around it, meets the words of a topic; shares of their weight, 0 to 1.</summary>
/// <param name="Coverage">All words, by the sentence or what stands around it, the weightiest that is missing held against it.</param>
/// <param name="Own">All words, by the sentence itself.</param>
/// <param name="Words">The words that are no names, by the sentence itself: what is said of whom.</param>
/// <param name="WordsNear">The same, by the sentence or what stands around it.</param>
/// <param name="RarestWord">How far the weightiest of the words that are no names is met, by the sentence or around it.</param>
/// <param name="Exact">Of what the sentence meets, the share that it meets by the very words, not by synonyms or derived ones.</param>
/// <param name="Focus">How far the noun that is asked for is met, by the sentence or what stands around it ("how many SOLDIERS"); 1 where none is.</param>
/// <param name="Act">How far what the question says that somebody did is met, by the sentence or around it ("why did she LEAVE"); 1 where it says nothing of the kind.</param>
public readonly record struct TopicMeeting(double Coverage, double Own, double Words, double WordsNear, double RarestWord, double Exact, double Focus, double Act)
{
    /// <summary>Where there is no topic, all of it is met.</summary>
    public static TopicMeeting Whole { get; } = new(1, 1, 1, 1, 1, 1, 1, 1);
}
