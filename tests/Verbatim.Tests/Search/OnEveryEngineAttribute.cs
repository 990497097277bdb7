using System.Reflection;
using Verbatim.Search;
using Xunit.Sdk;

namespace Verbatim.Tests.Search;

/// <summary>Runs a theory once with each engine that is compiled in; its name is the first parameter, the given values follow.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryEngineAttribute(params object?[] values) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => SearchEngines.Names.Select(engine => (object?[])[engine, .. values]);
}
