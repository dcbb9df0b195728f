using Briefing.Conversation.Models;

namespace Briefing.Tests.Conversation.Models;

public sealed class ModelReadingTests
{
    [Theory]
    [InlineData("[3,1,2]", new[] { 2, 0, 1 })]
    [InlineData("Sure! [2]", new[] { 1, 0, 2 })]
    [InlineData("[9, 2, 2, 0, 99999999999999]", new[] { 1, 0, 2 })]
    public void Order_NumbersOfAnyKind_GivesEachItemOnce(string text, int[] order) => ModelReading.Order(text, 3)!.Value.ShouldBe(order);

    [Theory]
    [InlineData("")]
    [InlineData("I refuse.")]
    [InlineData("[]")]
    [InlineData("[77, 88]")]
    [InlineData("{\"order\": \"first\"}")]
    public void Order_NoNumberInRange_IsNone(string text) => ModelReading.Order(text, 3).ShouldBeNull();

    [Fact]
    public void Phrases_OfAHostileModel_AreWordsAlone() =>
        ModelReading.Phrases("""["ferry subsidy", "<script>x</script>", "a", 5, "DROP; TABLE", "winter boats", "pier", "quay"]""").ShouldBe(["ferry subsidy", "winter boats", "pier"]);

    [Theory]
    [InlineData("[\"never closed")]
    [InlineData("no words")]
    public void Phrases_OfNothing_AreNone(string text) => ModelReading.Phrases(text).ShouldBeEmpty();

    [Fact]
    public void Order_Vectors_NearestFirst() =>
        ModelReading.Order([new float[] { 1, 0 }, new float[] { 0, 1 }, new float[] { 1, 0.1f }])!.Value.ShouldBe([1, 0]);

    [Fact]
    public void Order_VectorsThatAreNone_IsNone()
    {
        ModelReading.Order([new float[] { 1, 0 }, new float[] { 0, 0 }]).ShouldBeNull();
        ModelReading.Order([new float[] { 1, 0 }, new float[] { 1 }]).ShouldBeNull();
        ModelReading.Order([new float[] { 1, 0 }, new float[] { float.NaN, 1 }]).ShouldBeNull();
    }
}
