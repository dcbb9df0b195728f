using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class StoreLocationTests
{
    [Fact]
    public void For_TheSameFolderInAnotherForm_IsTheSameStore()
    {
        StoreLocation.For("/a/b").ShouldBe(StoreLocation.For("/a/b/"));
        StoreLocation.For("/a/b").ShouldBe(StoreLocation.For("/a/x/../b"));
        StoreLocation.For("/a/b", "/c").ShouldBe(StoreLocation.For("/c", "/a/b", "/c"));
    }

    [Fact]
    public void For_OtherFolders_AreOtherStores()
    {
        StoreLocation.For("/a/b").ShouldNotBe(StoreLocation.For("/a/c"));
        StoreLocation.For("/a/b").ShouldNotBe(StoreLocation.For("/a", "/b"));
    }

    [Fact]
    public void For_Nothing_IsRefused() => Should.Throw<ArgumentException>(() => StoreLocation.For());

    [Theory]
    [InlineData("/var/data", "/home/x", "/var/data/briefing-bot")]
    [InlineData("relative", "/home/x", "/home/x/.local/share/briefing-bot")]
    [InlineData("", "/home/x", "/home/x/.local/share/briefing-bot")]
    [InlineData(null, "/home/x", "/home/x/.local/share/briefing-bot")]
    public void Folder_FollowsTheBaseDirectorySpecification(string? data, string home, string expected) =>
        StoreLocation.Folder(data, home).ShouldBe(expected);
}
