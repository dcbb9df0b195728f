using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Conversation.Digests.Content.Matching;

public class SourceKindsTests
{
    private static readonly SourceKinds Kinds = SourceKindsFile.Load(BotFixture.Dialogs);

    [Theory]
    [InlineData("Institute for Island Affairs", null, "think tanks")]
    [InlineData("Centre for Tidal Policy", null, "think tank")]
    [InlineData("The Osmund Foundation", null, "institutes")]
    [InlineData("Harbour Herald", null, "news")]
    [InlineData("Lowmarsh Gazette", null, "newspapers")]
    [InlineData("Ministry of Sluices", null, "government sources")]
    [InlineData(null, "https://www.sluices.gov/notes/4", "government")]
    [InlineData("Island Wire", "https://islandwire.example/4", "news")]
    public void IsOf_PublisherOrAddress_TellsTheKind(string? publisher, string? url, string kind) => Is(publisher, url, kind).ShouldBeTrue();

    [Theory]
    [InlineData("Harbour Herald", null, "think tanks")]
    [InlineData("Institute for Island Affairs", null, "news")]
    [InlineData(null, "https://notsluices.governor.example", "government")]
    [InlineData("Sunflower Growers", null, "news")]
    [InlineData(null, null, "think tanks")]
    [InlineData("Harbour Herald", null, "lighthouses")]
    public void IsOf_NothingThatShowsIt_IsNot(string? publisher, string? url, string kind) => Is(publisher, url, kind).ShouldBeFalse();

    [Theory]
    [InlineData("think tank", "think tanks", true)]
    [InlineData("think tank", "news", false)]
    [InlineData("harbour logs", "harbour log", true)]
    [InlineData("harbour logs", "think tanks", false)]
    public void IsOf_WhatItsCuratorSays_Wins(string said, string kind, bool expected) =>
        Kinds.IsOf(new DocumentMetadata { Id = "a", File = "a.md", Publisher = "Harbour News", Kind = said }, kind, () => []).ShouldBe(expected);

    [Fact]
    public void Parse_UnknownLine_IsRefusedWithItsPlace() =>
        Should.Throw<DialogFaultException>(() => SourceKindsFile.Parse("sources.yaml", "- name: reefs\n  colour: [blue]")).Message.ShouldContain("2");

    [Fact]
    public void Parse_KindWithoutName_IsRefused() => Should.Throw<DialogFaultException>(() => SourceKindsFile.Parse("sources.yaml", "- called: [reef]"));

    private static bool Is(string? publisher, string? url, string kind) =>
        Kinds.IsOf(new DocumentMetadata { Id = "a", File = "a.md", Publisher = publisher, Url = url }, kind, () => []);
}
