using System.Collections.Immutable;
using System.Reflection;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Questions;

public sealed class SameQuestionTests
{
    public static TheoryData<string> Properties =>
        [.. typeof(Question).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite).Select(property => property.Name)];

    [Fact]
    public void QuestionsMadeApart_ThatSayTheSame_AreOne()
    {
        SameQuestion.Comparer.Equals(Make(), Make()).ShouldBeTrue();
        SameQuestion.Comparer.GetHashCode(Make()).ShouldBe(SameQuestion.Comparer.GetHashCode(Make()));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void QuestionsThatDifferInOneProperty_AreTwo(string name)
    {
        var (question, other) = (Make(), Make());
        var property = typeof(Question).GetProperty(name)!;

        property.SetValue(other, Another(property.PropertyType, property.GetValue(other)));

        SameQuestion.Comparer.Equals(question, other).ShouldBeFalse();
    }

    [Fact]
    public void Names_ThatMayMeanOthers_AreOthers()
    {
        var other = Make() with { Speakers = [new Named(["ole-berg"], "Berg")] };

        SameQuestion.Comparer.Equals(Make(), other).ShouldBeFalse();
    }

    private static Question Make() => new()
    {
        Intent = "WhatSaid",
        Text = "What did Berg say about the ferry?",
        Topic = "the ferry",
        Speakers = [new Named(["anna-berg", "ole-berg"], "Berg")],
        Sources = [new Named(["gazette-1"], "the Gazette")],
        Modalities = [Modality.Said],
    };

    private static object Another(Type type, object? value) => value switch
    {
        _ when type == typeof(string) => value + "x",
        _ when type == typeof(bool) => !(bool)value!,
        _ when type == typeof(double) => (double)value! + 0.5,
        _ when type == typeof(int) => (int)value! + 1,
        _ when type == typeof(ImmutableArray<Named>) => ((ImmutableArray<Named>)value!).Add(new Named(["lund"], "Lund")),
        _ when type == typeof(ImmutableArray<string>) => ((ImmutableArray<string>)value!).Add("gazette-2"),
        _ when type == typeof(ImmutableArray<Modality>) => ((ImmutableArray<Modality>)value!).Add(Modality.Predicted),
        _ when type == typeof(DateRange) => new DateRange(new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 2)),
        _ when type == typeof(DateTimeOffset?) => DateTimeOffset.UnixEpoch,
        _ when type == typeof(Polarity?) => Enum.GetValues<Polarity>()[^1],
        _ when type.IsEnum => Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => Enum.ToObject(type, number)).First(other => !other.Equals(value)),
        _ => throw new InvalidOperationException($"Say here what another {type} is."),
    };
}
