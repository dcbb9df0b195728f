using System.Text;
using Briefing.Fuzzing.Inputs.Mutations;
using Briefing.Fuzzing.Targets;

namespace Briefing.Fuzzing.Inputs;

/// <summary>Makes the input of a number: clean, damaged, nonsense, flooded or very large.</summary>
internal static class InputMaker
{
    /// <summary>A few of these take as long as thousands of others.</summary>
    private const int OneLargeIn = 20_000;
    private const int Largest = 10 << 20;

    public static byte[] Make(FuzzTarget target, Random random)
    {
        if (target.IsPacked) return random.Next(12) == 0 ? Damaged(target, random) : target.Write(random);
        if (random.Next(OneLargeIn) == 0) return Large(target, random);
        return random.Next(100) switch
        {
            < 20 => target.Write(random),
            < 70 => Damaged(target, random),
            < 85 => Nonsense(target, random),
            < 92 => Transcoding.Apply(random.Next(2) == 0 ? target.Write(random) : Damaged(target, random), random),
            < 96 when target.Nests.Count > 0 => Floods.Nested(random, target.Nests, target.Write(random), 1 << random.Next(2, 12)),
            _ => Floods.Repeated(random, target.Tokens, target.Write(random), 1 << random.Next(4, 15)),
        };
    }

    private static byte[] Damaged(FuzzTarget target, Random random) =>
        ByteMutations.Apply(target.Write(random), random, target.Tokens, () => target.Write(random));

    private static byte[] Nonsense(FuzzTarget target, Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 200); left > 0; left--)
            text.Append(target.Tokens[random.Next(target.Tokens.Count)]).Append(random.Next(3) == 0 ? " " : "");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Large(FuzzTarget target, Random random)
    {
        var size = random.Next(Largest / 10, Largest);
        return random.Next(3) switch
        {
            0 => Floods.Repeated(random, target.Tokens, target.Write(random), size),
            1 when target.Nests.Count > 0 => Floods.Nested(random, target.Nests, target.Write(random), size / 20),
            _ => Floods.Grown(random, target.Write(random), size),
        };
    }
}
