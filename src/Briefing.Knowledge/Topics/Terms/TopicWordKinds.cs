namespace Briefing.Knowledge.Topics.Terms;

/// <summary>In which lists of <see cref="TopicWords"/> a word stands.</summary>
[Flags]
internal enum TopicWordKinds : byte
{
    None = 0,
    Empty = 1,
    Vague = 2,
    Weak = 4,
    Office = 8,
}
