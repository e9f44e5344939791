def run():
    c = [float(i) for i in range(1, 40001)]
    y = list(map(lambda x: x * 2 + 1, c))
    z = list(map(lambda x: x - 3, y))
    return sum(z)
