namespace Briefing.Tests.Conversation.Dialogue;

/// <summary>A bot over documents with two people of one name, a name that is a month, and a word of two senses.</summary>
public sealed class DialogueFixture() : BotFixture(Path.Combine("Dialogue", "Corpus"));
